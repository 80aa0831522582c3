package th.go.dopa.damrongdhama.publication.exhibition;

import th.go.dopa.damrongdhama.publication.ShownActivity;

/** One picture of the exhibition (ภาพสไลด์). */
public sealed interface Slide {

    /** By which it is found again after a change. */
    String key();

    /** Seconds it stays: as long as it takes to read from afar. */
    int seconds();

    /** A photo of an activity with what came of it. */
    record Photo(ShownActivity activity, ShownActivity.Picture picture, int number, int of) implements Slide {

        private static final int SHORTEST = 10;
        private static final int LONGEST = 24;
        /** Thai letters that are read in a second, without haste. */
        private static final int PACE = 14;

        @Override
        public String key() {
            return "photo-" + picture.id();
        }

        /** The first photo tells what came of it; the others where it was and how many came. */
        public boolean tellsTheGist() {
            return number == 1 || (activity.reached() == null && activity.received() == null && number == of);
        }

        @Override
        public int seconds() {
            int words = tellsTheGist() ? activity.gist().length() / PACE : 0;
            return Math.clamp(SHORTEST + words, SHORTEST, LONGEST);
        }
    }

    /** What is always told: how to complain, what the centre is, what came of it. */
    record Told(Kind kind) implements Slide {

        @Override
        public String key() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public int seconds() {
            return kind.seconds;
        }
    }

    /** What is always told. */
    enum Kind {
        WELCOME(10),
        STEPS(22),
        FIGURES(14),
        ROLE(20),
        RESULTS(14);

        private final int seconds;

        Kind(int seconds) {
            this.seconds = seconds;
        }
    }
}
