package vn.motcua.intake.catalogue;

import java.util.Map;
import vn.motcua.eventing.Effects;
import vn.motcua.eventing.Todo;

/**
 * That everybody is told of a change of the catalogue: a piece of work for each change. Whoever finds that something was changed while he
 * told tells again, so that what was told last is what is kept.
 */
public final class Telling {
    /** The kind of the work. */
    public static final String WORK = "tell";

    private static final String CHANGE = "change";

    private Telling() {}

    /** A change has to be told. */
    public static Effects begins(int change) {
        return Effects.none().ask(todo(change));
    }

    /** It was told. */
    public static Effects ends(int change) {
        return Effects.none().done(name(change));
    }

    /** It was overtaken while it was told. */
    public static Effects beginsAgain(int change) {
        return ends(change).ask(todo(change));
    }

    /** Which change asked for a piece of work. */
    public static int change(Todo todo) {
        return Integer.parseInt(todo.data().getOrDefault(CHANGE, ""));
    }

    private static Todo todo(int change) {
        return Todo.now(name(change), WORK, Map.of(CHANGE, Integer.toString(change)));
    }

    private static String name(int change) {
        return WORK + "-" + change;
    }
}
