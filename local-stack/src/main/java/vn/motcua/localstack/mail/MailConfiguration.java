package vn.motcua.localstack.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** {@code GET /mail}. */
@Configuration(proxyBeanMethods = false)
@Import(MailController.class)
public class MailConfiguration {}
