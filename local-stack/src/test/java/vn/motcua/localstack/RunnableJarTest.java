package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableJarTest {

    @TempDir
    Path project;

    @Test
    void a_plain_jar_is_run_as_it_is() throws Exception {
        var jar = ProjectTree.jar(StubProject.in(project), Service.SLA);

        assertThat(RunnableJar.laidOut(jar)).isEqualTo(jar);
    }
}
