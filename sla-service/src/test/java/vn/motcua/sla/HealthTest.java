package vn.motcua.sla;

import vn.motcua.eventing.spring.HealthConformance;

class HealthTest extends HealthConformance {}
