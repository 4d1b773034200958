package vn.motcua.routing;

import vn.motcua.eventing.spring.HealthConformance;

class HealthTest extends HealthConformance {}
