// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What groovy-cps 1.31 does otherwise than today's workflow-cps, one by one. */
class LanguageTest {
    @Test
    void lists_are_spread_into_arguments_and_literals() {
        assertPrints("""
                def f(a, b, c) { "$a$b$c" }
                def l = [2, 3]
                echo f(1, *l) + f(*l, 4) + f(*[7, 8, 9])
                echo "${[1, *l, *[], 4]} ${[*'ab'.toList()]} ${[*null]}"
                class P implements Serializable { def x; P(a, b) { x = "$a-$b" } }
                echo new P(*l).x
                echo 'a-b-c'.replace(*['-', '+'])
                def s = { a, b -> a + b }
                echo "${s(*l)}"
                """, "123234789", "[1, 2, 3, 4] [a, b] [null]", "2-3", "a+b+c", "5");
    }

    @Test
    void what_is_spread_is_evaluated_in_order_and_may_be_cps_code() {
        assertPrints("""
                def v(n) { echo "v$n"; [n] }
                def f(a, b) { "f $a $b" }
                echo f(*v(1), *v(2))
                """, "v1", "v2", "f 1 2");
    }

    @Test
    void only_lists_and_arrays_are_spread() {
        assertPrints(
                """
                def f(a) { a }
                try { f(*5) } catch (e) { echo "$e" }
                try { f(*[a: 1]) } catch (e) { echo "$e" }
                echo "${[*(['x', 'y'] as String[])]}"
                """,
                "java.lang.IllegalArgumentException: cannot spread the type java.lang.Integer with value 5",
                "java.lang.IllegalArgumentException: cannot spread the type java.util.LinkedHashMap with value {a=1},"
                        + " did you mean to use the spread-map operator instead?",
                "[x, y]");
    }

    @Test
    void maps_are_spread_into_literals_and_named_arguments() {
        assertPrints("""
                def m = [a: 1, b: 2]
                def f(Map o) { "$o" }
                echo "${[*:m, b: 3, c: 4]} ${[z: 0, *:m]}"
                echo f(*:m, c: 9)
                """, "[a:1, b:3, c:4] [z:0, a:1, b:2]", "[a:1, b:2, c:9]");
    }

    @Test
    void an_assignment_has_the_value_that_was_assigned() {
        assertPrints("""
                def a, b, m = [:]
                a = b = 3
                echo "$a $b"
                m.x = m['y'] = a = 'q'
                echo "$m $a"
                if ((a = null)) { echo 'no' } else { echo 'null is false' }
                def l = [1, 2], n
                while ((n = l ? l.remove(0) : null)) { echo "n$n" }
                echo "${(a = 4) + (b += 2)} $a $b"
                def last() { def r; r = 'returned' }
                echo last()
                """, "3 3", "[y:q, x:q] q", "null is false", "n1", "n2", "9 4 5", "returned");
    }

    @Test
    void and_or_and_not_give_booleans() {
        assertPrints("""
                echo "${1 && 'a'} ${null || 'b'} ${0 || null} ${'' && 1} ${!'x'} ${!0}"
                echo "${[] || [1]} ${(1 && 2).class.simpleName}"
                """, "true true false false false true", "true Boolean");
    }

    @Test
    void truth_that_a_class_defines_must_be_noncps() {
        assertPrints(
                """
                class T implements Serializable { boolean asBoolean() { true } }
                class N implements Serializable { @NonCPS boolean asBoolean() { false } }
                echo "${new N() ? 1 : 2} ${!new N()} ${new N() ?: 3} ${new N() && true}"
                try { if (new T()) { echo 'never' } } catch (e) { echo "$e" }
                """,
                "2 true 3 false",
                "java.lang.IllegalStateException: T.asBoolean must be @NonCPS;"
                        + " see: https://jenkins.io/redirect/pipeline-cps-method-mismatches/");
    }

    @Test
    void defaults_of_parameters_may_call_cps_code() {
        assertPrints("""
                def g() { echo 'g'; 'G' }
                def f(a, b = g(), c = 'c') { "$a$b$c" }
                echo f(1)
                echo f(1, 2)
                echo f(1, 2, 3)
                static int twice(int n = 2, int times = 2) { n * times }
                echo "${twice()} ${twice(5)} ${twice(5, 3)}"
                class C implements Serializable { def h(x = y()) { "h$x" }; def y() { 'y' } }
                echo new C().h()
                """, "g", "1Gc", "12c", "123", "4 10 15", "hy");
    }

    @Test
    void typed_variables_cast_what_is_assigned() {
        assertPrints("""
                int i = 3.9
                String s = "g${1}"
                long l
                l = 5
                def (int a, String b) = [1.5, 2]
                List q = ['x'] as String[]
                echo "$i ${i.class.simpleName} ${s.class.simpleName} ${l.class.simpleName} $a ${b.class.simpleName}"
                echo "${q.class.simpleName}"
                int none // such variables are of the wrapper types, as in Jenkins
                boolean no
                echo "$none $no"
                try { int bad = 'text' } catch (e) { echo e.class.simpleName }
                """, "3 Integer String Long 1 String", "ArrayList", "null null", "GroovyCastException");
    }

    @Test
    void in_the_sandbox_faults_are_told_in_its_words() {
        assertThat(Bench.run("""
                        def twice(n) { n * 2 }
                        def pointer = this.&twice
                        echo "${pointer(2)}"
                        try { nothing } catch (e) { echo e.message }
                        try { 'text'.nothing } catch (e) { echo e.message }
                        try { 'text'.nothing = 1 } catch (e) { echo e.message }
                        try { (['a', 'b'] as String[]).length.nothing } catch (e) { echo e.message }
                        try { (['a', 'b'] as String[]).bytes } catch (e) { echo e.message }
                        """, true))
                .containsExactly(
                        "expected to call org.kohsuke.groovy.sandbox.impl.SandboxedMethodClosure.call but wound up catching"
                                + " WorkflowScript.twice; see:"
                                + " https://jenkins.io/redirect/pipeline-cps-method-mismatches/",
                        "4",
                        "No such property: nothing for class: groovy.lang.Binding",
                        "No such field found: field java.lang.String nothing",
                        "No such field found: field java.lang.String nothing",
                        "No such field found: field java.lang.Integer nothing",
                        "No such field found: field java.lang.String[] bytes");
    }

    @Test
    void a_misplaced_break_or_continue_is_refused() {
        assertPrints(
                """
                if (true) { continue }
                """,
                "org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:",
                "WorkflowScript: 1: the continue statement is only allowed inside loops",
                " @ line 1, column 13.",
                "   if (true) { continue }",
                "               ^",
                "",
                "1 error");
    }

    @Test
    void a_program_can_be_saved_in_the_middle_of_any_of_these() {
        assertPrints(
                """
                def f(a, b, c) { "$a-$b-$c" }
                def l = [2, 3], m = [x: 1]
                echo f(pause(1), *pause(l))
                echo "${[*pause(l), 4]} ${[*:pause(m), y: pause(2)]}"
                def a = pause(5), b
                a = b = pause(6)
                echo "$a $b ${pause('')  || pause('t')} ${pause(1) && pause(0)} ${pause(null) ?: pause('e')} ${!pause(0)}"
                for (e in m.entrySet()) { echo "${pause(e.key)}" }
                [7, 8].each { pause(it); echo "$it" }
                m.each { k, v -> echo "${pause(k)}$v" }
                def d(v = pause('d')) { v }
                echo d()
                try { pause(1); error 'x' } catch (e) { echo pause(e.message) } finally { echo pause('fin') }
                m.x += pause(3)
                echo "${m.x}"
                """,
                "1-2-3",
                "[2, 3, 4] [x:1, y:2]",
                "6 6 true false e true",
                "x",
                "7",
                "8",
                "x1",
                "d",
                "x",
                "fin",
                "4");
    }

    @Test
    void what_jenkins_does_not_compile_is_refused_in_its_words() {
        assertPrints(
                "['a']*.size()\n",
                "org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:",
                "WorkflowScript: 1: spread not yet supported for CPS transformation @ line 1, column 1.",
                "   ['a']*.size()",
                "   ^",
                "",
                "1 error");
        assertPrints(
                "synchronized (this) { echo 'x' }\n",
                "org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:",
                "WorkflowScript: 1: synchronized is unsupported for CPS transformation @ line 1, column 1.",
                "   synchronized (this) { echo 'x' }",
                "   ^",
                "",
                "1 error");
    }

    private static void assertPrints(String script, String... lines) {
        assertThat(Bench.run(script, false)).containsExactly(lines);
    }
}
