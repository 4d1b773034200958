package vn.motcua.localstack;

/** How far a service has come, seen from outside. */
enum Stage {
    AWAY("does not listen yet"),
    SILENT("listens and does not answer"),
    NOT_READY("answers that it is not ready"),
    UP("is up");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
