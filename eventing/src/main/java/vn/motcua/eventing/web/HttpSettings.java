package vn.motcua.eventing.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBody how much a request may carry, unless it is multipart or a stream of lines
 */
@ConfigurationProperties("motcua.http")
record HttpSettings(@DefaultValue("1MB") DataSize maxBody) {}
