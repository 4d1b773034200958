package vn.motcua.eventing.spring;

class HealthTest extends HealthConformance {}
