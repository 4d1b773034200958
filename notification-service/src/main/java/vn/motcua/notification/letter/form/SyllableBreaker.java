package vn.motcua.notification.letter.form;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Vietnamese breaks lines at spaces alone: codes, numbers and symbols such as {@code 05/PXL-UBND} stay whole. */
final class SyllableBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String text) {
        this.text = text;
        this.position = 0;
    }

    @Override
    public int next() {
        if (position == text.length()) {
            return DONE;
        }
        int space = text.indexOf(' ', position);
        position = space < 0 ? text.length() : space;
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return position;
    }
}
