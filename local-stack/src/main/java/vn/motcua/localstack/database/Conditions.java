package vn.motcua.localstack.database;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can use it. Anything else is left out: every document found
 * by an index still has to pass the matcher, so leaving out is slow but never wrong.
 */
final class Conditions {

    /** One end of a range. */
    record Bound(Object value, boolean inclusive) {

        private static final Comparator<Bound> UPWARDS = Comparator.<Bound, Object>comparing(
                        Bound::value, ValueComparator.asc())
                .thenComparing(Bound::inclusive);
        private static final Comparator<Bound> DOWNWARDS = Comparator.<Bound, Object>comparing(
                        Bound::value, ValueComparator.desc())
                .thenComparing(Bound::inclusive);
    }

    /** The demands on one field; each of them may be absent. */
    static final class Field {
        private @Nullable SortedSet<Object> oneOf;
        private @Nullable Bound lower;
        private @Nullable Bound upper;
        private boolean absent;

        @Nullable
        SortedSet<Object> oneOf() {
            return oneOf;
        }

        @Nullable
        Bound lower() {
            return lower;
        }

        @Nullable
        Bound upper() {
            return upper;
        }

        /** Whether it must be null or not there. */
        boolean absent() {
            return absent;
        }

        private @Nullable Bound highest() {
            return upper == null && oneOf != null && !oneOf.isEmpty() ? new Bound(oneOf.last(), true) : upper;
        }

        private @Nullable Bound lowest() {
            return lower == null && oneOf != null && !oneOf.isEmpty() ? new Bound(oneOf.first(), true) : lower;
        }

        private void mustNotExceed(Bound bound) {
            upper = upper == null ? bound : upper;
        }

        private void mustReach(Bound bound) {
            lower = lower == null ? bound : lower;
        }

        private void mustBe(Document literal) {
            oneOf = new TreeSet<>(ValueComparator.asc());
            oneOf.add(literal);
        }

        private void mustBeOneOf(Collection<?> values) {
            if (!values.stream().allMatch(Conditions::isComparable)) {
                return;
            }
            if (oneOf == null || values.size() < oneOf.size()) {
                oneOf = new TreeSet<>(ValueComparator.asc());
                oneOf.addAll(values);
            }
        }
    }

    private final Map<String, Field> fields = new HashMap<>();
    private final List<List<Conditions>> choices = new ArrayList<>();

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.read("", query);
        return conditions;
    }

    @Nullable
    Field on(String path) {
        return fields.get(path);
    }

    /** For each choice between demands, what is demanded in either case. */
    List<List<Conditions>> choices() {
        return choices.stream().map(any -> any.stream().map(this::and).toList()).toList();
    }

    private Conditions and(Conditions alternative) {
        var both = new Conditions();
        both.fields.putAll(fields);
        both.fields.putAll(alternative.fields);
        return both;
    }

    /** Values that have one unambiguous place in the order of an index. */
    static boolean isComparable(@Nullable Object value) {
        return switch (value) {
            case Double number -> !number.isNaN();
            case String _, Integer _, Long _, Boolean _, Instant _, ObjectId _, UUID _ -> true;
            case null, default -> false;
        };
    }

    private void read(String prefix, Document query) {
        query.forEach((name, demand) -> {
            if (name.equals("$and") && demand instanceof Collection<?> all) {
                all.forEach(part -> {
                    if (part instanceof Document inner) {
                        read(prefix, inner);
                    }
                });
            } else if (name.equals("$or") && demand instanceof Collection<?> any) {
                readAlternatives(prefix, any);
            } else if (!name.startsWith("$")) {
                readField(prefix + name, demand);
            }
        });
    }

    /** What all alternatives demand of a field bounds it: the next page of a list asks "earlier, or then and a lower id". */
    private void readAlternatives(String prefix, Collection<?> any) {
        if (any.isEmpty() || !any.stream().allMatch(Document.class::isInstance)) {
            return;
        }
        var alternatives = any.stream()
                .map(Document.class::cast)
                .map(alternative -> {
                    var conditions = new Conditions();
                    conditions.read(prefix, alternative);
                    return conditions;
                })
                .toList();
        choices.add(alternatives);
        for (var path : alternatives.getFirst().fields.keySet()) {
            var highest = new ArrayList<Bound>();
            var lowest = new ArrayList<Bound>();
            for (var alternative : alternatives) {
                var field = alternative.on(path);
                if (field != null && field.highest() != null) {
                    highest.add(field.highest());
                }
                if (field != null && field.lowest() != null) {
                    lowest.add(field.lowest());
                }
            }
            if (highest.size() == alternatives.size()) {
                field(path).mustNotExceed(Collections.max(highest, Bound.UPWARDS));
            }
            if (lowest.size() == alternatives.size()) {
                field(path).mustReach(Collections.max(lowest, Bound.DOWNWARDS));
            }
        }
    }

    private void readField(String path, @Nullable Object demand) {
        if (demand == null) {
            field(path).absent = true;
        } else if (isComparable(demand)) {
            field(path).mustBeOneOf(List.of(demand));
        } else if (demand instanceof Document literal && path.equals("_id") && isLiteral(literal)) {
            field(path).mustBe(literal);
        } else if (demand instanceof Document operators) {
            operators.forEach((operator, operand) -> readOperator(path, operator, operand));
        }
    }

    private static boolean isLiteral(Document demand) {
        return demand.keySet().stream().noneMatch(key -> key.startsWith("$"));
    }

    private void readOperator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$elemMatch" -> {
                if (operand instanceof Document element) {
                    read(path + ".", element);
                }
            }
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    field(path).mustBeOneOf(values);
                }
            }
            case "$eq", "$gt", "$gte", "$lt", "$lte" -> {
                if (operand != null && isComparable(operand)) {
                    readComparison(field(path), operator, operand);
                }
            }
            default -> {
                // not for an index: left to the matcher
            }
        }
    }

    private static void readComparison(Field field, String operator, Object operand) {
        switch (operator) {
            case "$eq" -> field.mustBeOneOf(List.of(operand));
            case "$gt" -> field.lower = new Bound(operand, false);
            case "$gte" -> field.lower = new Bound(operand, true);
            case "$lt" -> field.upper = new Bound(operand, false);
            case "$lte" -> field.upper = new Bound(operand, true);
            default -> throw new IllegalStateException("Expected a comparison, got " + operator);
        }
    }

    private Field field(String path) {
        return fields.computeIfAbsent(path, name -> new Field());
    }
}
