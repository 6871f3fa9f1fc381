// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Extension;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.awsdevops.core.data.Arguments;
import io.jenkins.plugins.awsdevops.core.data.Parameter;
import io.jenkins.plugins.awsdevops.house.Checkout;
import io.jenkins.plugins.awsdevops.plugin.PlatformStepDescriptor;
import io.jenkins.plugins.awsdevops.runner.step.PlatformStep;
import io.jenkins.plugins.awsdevops.runner.step.StepTable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every step of the table is the same step in Jenkins: same parameters, same types, same defaults, and a form for them. */
class StepContractTest {
    static List<PlatformStep<?>> steps() {
        return StepTable.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void takes_the_required_parameters_in_its_constructor(PlatformStep<?> step) throws Exception {
        assertThat(types(constructor(step))).isEqualTo(types(step, true));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void takes_the_optional_parameters_by_setters(PlatformStep<?> step) throws Exception {
        Map<String, Type> setters = new LinkedHashMap<>();
        for (Method method : type(step).getMethods()) {
            if (method.isAnnotationPresent(DataBoundSetter.class)) {
                setters.put(
                        decapital(method.getName().substring("set".length())), method.getGenericParameterTypes()[0]);
            }
        }
        assertThat(setters).isEqualTo(types(step, false));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void has_the_defaults_of_the_request_at_its_fields(PlatformStep<?> step) throws Exception {
        Constructor<?> constructor = constructor(step);
        Object fresh = constructor.newInstance(new Object[constructor.getParameterCount()]);
        Map<String, Optional<Object>> defaults = new LinkedHashMap<>();
        Map<String, Optional<Object>> wanted = new LinkedHashMap<>();
        for (Parameter parameter : step.parameters()) {
            defaults.put(
                    parameter.name(),
                    Optional.ofNullable(getter(step, parameter.name()).invoke(fresh)));
            wanted.put(parameter.name(), parameter.defaultText().map(text -> Arguments.read(parameter, text)));
        }
        assertThat(defaults).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void has_a_form_with_a_field_for_each_parameter(PlatformStep<?> step) throws Exception {
        assertThat(attributes(step, "f:entry", "field"))
                .containsExactlyInAnyOrderElementsOf(
                        step.parameters().stream().map(Parameter::name).toList());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void offers_the_default_among_the_choices_of_each_list(PlatformStep<?> step) throws Exception {
        for (Element list : elements(step, "f:select")) {
            String field = ((Element) list.getParentNode()).getAttribute("field");
            Object choices = declaration(step)
                    .getClass()
                    .getMethod("doFill" + capital(field) + "Items")
                    .invoke(declaration(step));
            assertThat(((ListBoxModel) choices).stream().map(choice -> choice.value))
                    .as(field)
                    .contains(list.getAttribute("default"));
            assertThat(parameter(step, field).defaultText()).as(field).hasValue(list.getAttribute("default"));
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_choice_of_a_list_is_one_that_the_core_takes(PlatformStep<?> step) throws Exception {
        for (Element list : elements(step, "f:select")) {
            String field = ((Element) list.getParentNode()).getAttribute("field");
            Method fill = declaration(step).getClass().getMethod("doFill" + capital(field) + "Items");
            for (ListBoxModel.Option choice : (ListBoxModel) fill.invoke(declaration(step))) {
                Map<String, Object> arguments =
                        new LinkedHashMap<>(declaration(step).getExample());
                arguments.put(field, choice.value);
                assertThat(Arguments.bind(step.name(), step.request(), arguments))
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void is_declared_as_an_extension_under_its_name(PlatformStep<?> step) throws Exception {
        PlatformStepDescriptor declaration = declaration(step);
        assertThat(declaration.getFunctionName()).isEqualTo(step.name());
        assertThat(declaration.getRequest()).isEqualTo(step.request());
        assertThat(declaration.getClass()).hasAnnotation(Extension.class);
        assertThat(declaration.getDisplayName()).isNotBlank();
    }

    private static Class<?> type(PlatformStep<?> step) throws ClassNotFoundException {
        return Class.forName(StepContractTest.class.getPackageName() + "." + capital(step.name()) + "Step");
    }

    private static PlatformStepDescriptor declaration(PlatformStep<?> step) throws Exception {
        return (PlatformStepDescriptor) Arrays.stream(type(step).getClasses())
                .filter(PlatformStepDescriptor.class::isAssignableFrom)
                .findFirst()
                .orElseThrow()
                .getConstructor()
                .newInstance();
    }

    private static Constructor<?> constructor(PlatformStep<?> step) throws ClassNotFoundException {
        return Arrays.stream(type(step).getConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(DataBoundConstructor.class))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Type> types(Executable executable) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (java.lang.reflect.Parameter parameter : executable.getParameters()) {
            types.put(parameter.getName(), parameter.getParameterizedType());
        }
        return types;
    }

    private static Map<String, Type> types(PlatformStep<?> step, boolean required) {
        Map<String, Type> types = new LinkedHashMap<>();
        step.parameters().stream()
                .filter(parameter -> parameter.required() == required)
                .forEach(parameter -> types.put(parameter.name(), parameter.type()));
        return types;
    }

    private static Method getter(PlatformStep<?> step, String name) throws Exception {
        Parameter parameter = parameter(step, name);
        String prefix = parameter.type() == boolean.class ? "is" : "get";
        Method getter = type(step).getMethod(prefix + capital(name));
        assertThat(raw(getter.getGenericReturnType())).isEqualTo(raw(parameter.type()));
        return getter;
    }

    private static Parameter parameter(PlatformStep<?> step, String name) {
        return step.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    }

    private static Stream<String> attributes(PlatformStep<?> step, String element, String attribute) throws Exception {
        return elements(step, element).stream().map(each -> each.getAttribute(attribute));
    }

    private static List<Element> elements(PlatformStep<?> step, String name) throws Exception {
        Path form = Checkout.file("src/main/resources/" + type(step).getName().replace('.', '/') + "/config.jelly");
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(form.toFile())
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String decapital(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
