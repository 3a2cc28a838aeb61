package dev.rill.turn;

import dev.rill.markup.Plain;
import dev.rill.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages and files that an answer rests on: each once, in the order in which they were named, and only as many as somebody
 * would look at. Confined to the chat's loop.
 */
final class Sources {
    private static final int MOST = 10;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern WEB =
            Pattern.compile("https?://(?:[^\\s/?#@]*+@)?([^\\s/?#@]++)\\S*+", Pattern.CASE_INSENSITIVE);

    /** By what they are, which for a page is its address alone. */
    private final Map<Source, String> titles = new LinkedHashMap<>();

    /** Takes note of files, of what leads to a web page, and of a title that comes later. */
    void add(List<Source> sources) {
        for (Source source : sources) {
            String title = title(source);
            Source same = source.isFile() ? Source.file(title) : new Source(source.url(), "");
            boolean isWanted = titles.size() < MOST || titles.containsKey(same);
            if (isWanted && (source.isFile() ? !title.isEmpty() : isPage(source.url()))) {
                titles.merge(same, title, (first, later) -> first.isEmpty() ? later : first);
            }
        }
    }

    /** A list of links, and of the names of files, under a heading, as Markdown; empty where there are none. */
    String under(String heading) {
        if (titles.isEmpty()) {
            return "";
        }
        StringBuilder list =
                new StringBuilder("**").append(Plain.escaped(heading)).append("**");
        int number = 1;
        for (Map.Entry<Source, String> source : titles.entrySet()) {
            list.append('\n').append(number++).append(". ").append(shown(source.getKey(), source.getValue()));
        }
        return list.toString();
    }

    private static String shown(Source source, String title) {
        if (source.isFile()) {
            return Plain.escaped(title);
        }
        return Plain.linked(title.isEmpty() ? host(source.url()) : title, source.url());
    }

    private static String title(Source source) {
        String title = source.title().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return title.length() <= LONGEST_TITLE
                ? title
                : Plain.beginning(title, LONGEST_TITLE).strip() + "…";
    }

    private static boolean isPage(String address) {
        return address.length() <= LONGEST_ADDRESS
                && address.chars().noneMatch(Character::isISOControl)
                && WEB.matcher(address).matches();
    }

    private static String host(String address) {
        Matcher web = WEB.matcher(address);
        return web.matches() ? web.group(1) : address;
    }
}
