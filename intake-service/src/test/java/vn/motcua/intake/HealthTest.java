package vn.motcua.intake;

import vn.motcua.eventing.spring.HealthConformance;

class HealthTest extends HealthConformance {}
