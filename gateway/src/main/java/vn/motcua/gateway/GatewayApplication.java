package vn.motcua.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one address that citizens' portals, officials and the post know. Of the plumbing it has the edge only: it keeps no subjects. */
@SpringBootApplication(
        excludeName = {
            "vn.motcua.eventing.clock.ClockConfiguration",
            "vn.motcua.eventing.spring.EventingConfiguration",
            "vn.motcua.eventing.web.WebConfiguration"
        })
public class GatewayApplication {
    static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
