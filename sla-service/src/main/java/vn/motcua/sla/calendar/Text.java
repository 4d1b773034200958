package vn.motcua.sla.calendar;

/** The same words in the two languages every explanation is given in. */
public record Text(String vietnamese, String english) {

    /** Words that exist in one language only, such as the name of a day in an official decision. */
    static Text verbatim(String words) {
        return new Text(words, words);
    }

    Text then(Text more) {
        return new Text(vietnamese + more.vietnamese, english + more.english);
    }
}
