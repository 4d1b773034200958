package vn.motcua.localstack.control;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The control page under {@code /control}. */
@Configuration(proxyBeanMethods = false)
@Import(ControlController.class)
public class ControlConfiguration {}
