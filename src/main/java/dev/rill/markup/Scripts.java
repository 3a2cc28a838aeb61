package dev.rill.markup;

/** Letters and digits that stand high or low; what has no such form stays as it is. */
final class Scripts {
    private static final String PLAIN_HIGH = "0123456789+-=()abcdefghijklmnoprstuvwxyz−";
    private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻";
    private static final String PLAIN_LOW = "0123456789+-=()aehijklmnoprstuvx−";
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋";

    private Scripts() {}

    static String raised(String text) {
        return moved(text, PLAIN_HIGH, HIGH);
    }

    static String lowered(String text) {
        return moved(text, PLAIN_LOW, LOW);
    }

    private static String moved(String text, String from, String to) {
        StringBuilder moved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i));
            moved.append(place < 0 ? text.charAt(i) : to.charAt(place));
        }
        return moved.toString();
    }
}
