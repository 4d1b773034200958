package vn.motcua.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JcmdTest {

    @Test
    void tellsTheHeapOfAJvmThatCollectsByGenerations() {
        assertThat(
                        Jcmd.heapMegabytes(
                                """
                23364:
                DefNew     total 59008K, used 1024K [0x00000000f4000000, 0x00000000f8000000, 0x00000000f8000000)
                 eden space 52480K,  96% used [0x00000000f4000000, 0x00000000f717a168, 0x00000000f7340000)
                Tenured    total 131072K, used 2048K [0x00000000f8000000, 0x0000000100000000, 0x0000000100000000)
                 the  space 131072K,  28% used [0x00000000f8000000, 0x00000000fa474770, 0x0000000100000000)
                """))
                .isEqualTo(3);
    }

    @Test
    void tellsTheHeapOfAJvmThatCollectsByRegions() {
        assertThat(
                        Jcmd.heapMegabytes(
                                """
                20235:
                garbage-first heap   total reserved 786432K, committed 529408K, used 4096K [0x00000000d0000000, 0x0000000100000000)
                 region size 1024K, 51 young (52224K), 24 survivors (24576K)
                """))
                .isEqualTo(4);
    }

    @Test
    void tellsTheHeapOfThisJvm() {
        assertThat(Jcmd.heapMegabytesAfterCollection(ProcessHandle.current())).isPositive();
    }

    @Test
    void refusesAnAnswerThatDoesNotTellTheHeap() {
        assertThatThrownBy(() -> Jcmd.heapMegabytes("1: Shenandoah Heap")).hasMessageContaining("Shenandoah");
    }
}
