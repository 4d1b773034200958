package vn.motcua.eventing.rules.bad;

import org.springframework.kafka.core.KafkaTemplate;

final class Sender {
    void send(KafkaTemplate<String, String> kafka) {
        kafka.send("dossier.v1", "lost in a crash");
    }
}
