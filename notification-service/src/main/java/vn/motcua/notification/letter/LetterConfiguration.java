package vn.motcua.notification.letter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.spring.Numbers;

/** How letters come to their numbers. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    /** Numbers are taken by claims of letters that are kept here: whoever takes one asks for the other when it is needed. */
    @Bean
    NumberLetter numberLetter(ObjectProvider<Numbers> numbers, Published<Agency> agencies) {
        return new NumberLetter((series, claim) -> numbers.getObject().take(series, claim), agencies);
    }
}
