package vn.motcua.localstack.bench;

/**
 * What a year is to come out as in report II.06a.
 *
 * @param carriedOver received before the period and not closed before it
 * @param online received in the period, online
 * @param direct received in the period, at the counter or by post
 * @param early resolved in the period before the due date
 * @param onTime resolved on it
 * @param late resolved after it
 * @param inProgress not resolved by the end of the period, none of them overdue by then
 */
record YearFigures(int carriedOver, int online, int direct, int early, int onTime, int late, int inProgress) {

    /**
     * A mountain district's year, 1 January to 30 November 2019, as it was published; but for the split by channel, of which only
     * the sum was. The published total to resolve was {@link #PUBLISHED_TOTAL}.
     */
    static final YearFigures DISTRICT_2019 = new YearFigures(574, 1_917, 10_864, 12_950, 2, 38, 365);

    /** The total that was published; what was published of its parts adds up to 200 less. */
    static final int PUBLISHED_TOTAL = 13_555;

    YearFigures {
        if (carriedOver + online + direct != early + onTime + late + inProgress) {
            throw new IllegalArgumentException("Expected as many received as resolved and in progress");
        }
    }

    int received() {
        return carriedOver + online + direct;
    }

    int resolved() {
        return early + onTime + late;
    }
}
