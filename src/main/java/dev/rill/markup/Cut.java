package dev.rill.markup;

/**
 * Where a page ends.
 *
 * @param end the length of the page on its sheet
 * @param run the stretch with which the next page begins
 * @param place where on the sheet it does, which may lie behind line breaks and a bullet
 */
record Cut(int end, Run run, int place) {
    /** Whether the next page begins with a new block. */
    boolean atBlock() {
        return place == run.at() && run.seam().isPresent();
    }

    /** Where in the input the next page begins. */
    int index() {
        return atBlock() ? run.seam().orElseThrow().index() : run.index() + place - run.at();
    }
}
