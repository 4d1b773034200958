package vn.motcua.eventing.mongo;

import static com.mongodb.client.model.Filters.eq;

import org.bson.conversions.Bson;
import vn.motcua.eventing.access.Sight;

/**
 * Keeps a list to what somebody sees: the rule of {@link Sight} as a condition that an index answers.
 *
 * @param client field with the client that created it
 * @param agencies field with the agencies it concerns
 * @param above field with these and all agencies above them
 */
public record SightFilter(String client, String agencies, String above) {

    /** What lies in a sight; whoever sees nothing finds nothing. */
    public Bson of(Sight sight) {
        return switch (sight) {
            case Sight.OfClient(var own) -> eq(client, own);
            case Sight.OfAgencies(var scope) -> eq(scope.isSubtree() ? above : agencies, scope.top());
            case Sight.OfNobody _ -> eq("_id", "");
        };
    }
}
