// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rooms keep their walls. */
@AnalyzeClasses(packages = "io.jenkins.plugins.awsdevops", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    private static final String OURS = "io.jenkins.plugins.awsdevops..";

    @ArchTest
    static final ArchRule every_door_is_drawn = classes()
            .that(resideInAPackage(OURS))
            .should(adhereToPlantUmlDiagram(
                    RoomsTest.class.getResource("/rooms.puml"), consideringOnlyDependenciesInAnyPackage(OURS)));

    @ArchTest
    static final ArchRule core_knows_no_host_no_jenkins_and_no_groovy = noClasses()
            .that()
            .resideInAPackage("..awsdevops.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..awsdevops.plugin..",
                    "..awsdevops.runner..",
                    "hudson..",
                    "jenkins..",
                    "org.jenkinsci..",
                    "org.kohsuke..",
                    "groovy..",
                    "org.codehaus.groovy..",
                    "com.cloudbees..",
                    "picocli..");

    @ArchTest
    static final ArchRule plugin_and_runner_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..awsdevops.plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..awsdevops.runner..", "groovy..", "org.codehaus.groovy..", "picocli..");

    @ArchTest
    static final ArchRule what_is_packed_for_jenkins_needs_no_library_that_jenkins_does_not_bring = classes()
            .that()
            .resideInAnyPackage("..awsdevops.core..", "..awsdevops.plugin..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..awsdevops.core..",
                    "..awsdevops.plugin..",
                    "java..",
                    "javax..",
                    "com.fasterxml.jackson..",
                    "org.snakeyaml.engine..",
                    "org.jspecify.annotations..",
                    "hudson..",
                    "jenkins..",
                    "com.cloudbees.plugins.credentials..",
                    "org.jenkinsci..",
                    "org.kohsuke.stapler..",
                    "net.sf.json..",
                    "com.cloudbees.plugins.credentials..");

    @ArchTest
    static final ArchRule runner_does_not_know_the_plugin_nor_jenkins = noClasses()
            .that()
            .resideInAPackage("..awsdevops.runner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..awsdevops.plugin..", "org.kohsuke..");

    @ArchTest
    static final ArchRule only_core_data_sees_a_parser_library = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and(resideOutsideOfPackages("..core.data.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule only_runner_cps_touches_the_engine = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and(resideOutsideOfPackages("..runner.cps.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.cloudbees.groovy.cps..");

    @ArchTest
    static final ArchRule core_rooms_have_no_cycles = slices().matching("io.jenkins.plugins.awsdevops.core.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule core_and_plugin_take_clock_waiting_and_environment_through_ports = noClasses()
            .that()
            .resideInAnyPackage("..awsdevops.core..", "..awsdevops.plugin..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
