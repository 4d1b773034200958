package vn.motcua.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.metadata.CascadableDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every text of every body that comes into a service. Whoever adds one says where it goes. */
public final class EveryText {

    /** In no face of the letters; also behind what a form lets a text begin with. */
    private static final List<String> STRANGE = List.of("漢", "1漢", "A漢", "Nguyễn ش", "ก", "😀");

    /** What says something of a person. */
    private static final List<String> OF_A_PERSON =
            List.of("Nguyễn Văn Mẫu", "0912345678", "mau@vi-du.vn", "099301000123");

    private EveryText() {}

    /**
     * A text that may hold letters the office cannot print is in no letter, and one that may speak of a person is sealed.
     *
     * @param lookedUp texts that are held against what is there, as record and field: nothing else gets through
     * @param sealed texts that are kept under seal and told by reference only
     * @param unprinted texts that are in no letter
     */
    public static void check(
            ApplicationContext service, Set<String> lookedUp, Set<String> sealed, Set<String> unprinted) {
        assertThat(unseen(service))
                .as("parts of bodies that no rule is held against")
                .isEmpty();
        var strange = taking(service, STRANGE);
        var personal = taking(service, OF_A_PERSON);

        assertThat(without(lookedUp, strange)).as("printed in no letter").isEqualTo(unprinted);
        assertThat(without(lookedUp, personal)).as("sealed").isEqualTo(sealed);
        assertThat(lookedUp)
                .as("texts without a form of their own")
                .allMatch(text -> strange.contains(text) || personal.contains(text));
    }

    private static Set<String> without(Set<String> lookedUp, Set<String> texts) {
        return texts.stream().filter(text -> !lookedUp.contains(text)).collect(Collectors.toSet());
    }

    /** A rule of a part counts only where whatever holds the part says that it is to be looked into. */
    private static Set<String> unseen(ApplicationContext service) {
        var validator = service.getBean(Validator.class);
        var found = new TreeSet<String>();
        bodies(service)
                .filter(body ->
                        !body.hasParameterAnnotation(Valid.class) && isConstrained(validator, body.getParameterType()))
                .forEach(body -> found.add(body.getParameterType().getSimpleName()));
        bodies(service)
                .flatMap(body -> components(body.getGenericParameterType()))
                .filter(component -> parts(component.getGenericType()).anyMatch(part -> isConstrained(validator, part)))
                .filter(component -> !isLookedInto(validator, component))
                .forEach(component -> found.add(name(component)));
        return found;
    }

    private static Stream<Class<?>> parts(Type type) {
        return switch (type) {
            case Class<?> part -> Stream.of(part);
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).flatMap(EveryText::parts);
            default -> Stream.empty();
        };
    }

    private static boolean isConstrained(Validator validator, Class<?> part) {
        return part.isRecord() && validator.getConstraintsForClass(part).isBeanConstrained();
    }

    private static boolean isLookedInto(Validator validator, RecordComponent component) {
        var rules = validator
                .getConstraintsForClass(component.getDeclaringRecord())
                .getConstraintsForProperty(component.getName());
        return rules != null
                && (rules.isCascaded()
                        || rules.getConstrainedContainerElementTypes().stream()
                                .anyMatch(CascadableDescriptor::isCascaded));
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static Stream<MethodParameter> bodies(ApplicationContext service) {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType().getName().startsWith("vn.motcua."))
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static Set<String> taking(ApplicationContext service, List<String> samples) {
        var validator = service.getBean(Validator.class);
        var found = new TreeSet<String>();
        bodies(service)
                .map(MethodParameter::getGenericParameterType)
                .flatMap(EveryText::components)
                .filter(component -> isText(component.getGenericType()))
                .filter(component -> samples.stream().anyMatch(text -> isLetIn(validator, component, text)))
                .forEach(component -> found.add(name(component)));
        return found;
    }

    private static Stream<RecordComponent> components(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(EveryText::components);
        }
        return type instanceof Class<?> raw && raw.isRecord()
                ? Stream.of(raw.getRecordComponents())
                        .flatMap(component ->
                                Stream.concat(Stream.of(component), components(component.getGenericType())))
                : Stream.empty();
    }

    private static boolean isText(Type type) {
        return type == String.class
                || (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == String.class);
    }

    private static boolean isLetIn(Validator validator, RecordComponent component, String text) {
        var value = component.getType() == String.class ? text : List.of(text);
        return validator
                .validateValue(component.getDeclaringRecord(), component.getName(), value)
                .isEmpty();
    }
}
