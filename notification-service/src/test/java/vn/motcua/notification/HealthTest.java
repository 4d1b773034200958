package vn.motcua.notification;

import vn.motcua.eventing.spring.HealthConformance;

class HealthTest extends HealthConformance {}
