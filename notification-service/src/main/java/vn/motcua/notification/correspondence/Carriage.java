package vn.motcua.notification.correspondence;

import static vn.motcua.eventing.decider.Decision.accept;
import static vn.motcua.eventing.decider.Decision.reject;

import java.util.List;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.NotificationEvent.ConsignmentState;
import vn.motcua.eventing.decider.Decision;
import vn.motcua.notification.correspondence.Correspondence.Ended;
import vn.motcua.notification.correspondence.Correspondence.Open;
import vn.motcua.notification.correspondence.Correspondence.Unknown;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordMovement;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordOrder;
import vn.motcua.notification.correspondence.CorrespondenceCommand.SendByPost;
import vn.motcua.notification.correspondence.CorrespondenceCommand.TellContradiction;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentMoved;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentOrdered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.ConsignmentRegistered;
import vn.motcua.notification.correspondence.CorrespondenceEvent.MovementKept;
import vn.motcua.notification.correspondence.CorrespondenceEvent.MovementUnclear;
import vn.motcua.notification.correspondence.CorrespondenceRejection.AlreadyReturned;
import vn.motcua.notification.correspondence.CorrespondenceRejection.AlreadyUnderWay;
import vn.motcua.notification.correspondence.CorrespondenceRejection.Contradiction;
import vn.motcua.notification.correspondence.CorrespondenceRejection.DossierEnded;
import vn.motcua.notification.correspondence.CorrespondenceRejection.KeyReused;
import vn.motcua.notification.correspondence.CorrespondenceRejection.NothingToReturn;

/** What the post is asked to carry, and what its words mean. */
final class Carriage {

    private Carriage() {}

    static Decision<CorrespondenceEvent, CorrespondenceRejection> sendByPost(Correspondence state, SendByPost c) {
        return CorrespondenceDecider.known(state, book -> {
            for (var consignment : book.consignments()) {
                if (consignment.request().equals(c.request())) {
                    return consignment.fingerprint().equals(c.fingerprint())
                            ? accept()
                            : reject(new KeyReused(consignment.id()));
                }
                if (consignment.kind() == c.kind() && consignment.isUnderWay()) {
                    return reject(new AlreadyUnderWay(consignment.id(), c.kind()));
                }
            }
            if (c.kind() == ConsignmentKind.RETURN && book.hasReachedApplicant()) {
                return reject(new AlreadyReturned());
            }
            return switch (state) {
                case Open _ when c.kind() == ConsignmentKind.RETURN -> reject(new NothingToReturn());
                case Ended _
                when c.kind() == ConsignmentKind.RETURN && Outcomes.waitsForHead(book) -> reject(new NothingToReturn());
                case Ended _ when c.kind() == ConsignmentKind.COLLECT -> reject(new DossierEnded());
                case Unknown _, Open _, Ended _ -> accept(new ConsignmentRegistered(registered(book, c)));
            };
        });
    }

    static Consignment registered(Book book, SendByPost c) {
        return new Consignment(
                book.nextConsignment(),
                c.kind(),
                c.destination(),
                c.request(),
                c.fingerprint(),
                c.at(),
                null,
                ConsignmentState.REGISTERED,
                c.at(),
                List.of());
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> order(Consignment consignment, RecordOrder c) {
        return consignment.orderedAt() == null ? accept(new ConsignmentOrdered(consignment.id(), c.at())) : accept();
    }

    static Decision<CorrespondenceEvent, CorrespondenceRejection> move(Consignment consignment, RecordMovement c) {
        return switch (consignment.meaning(c.movement())) {
            case KNOWN -> accept();
            case FORWARD -> accept(new ConsignmentMoved(consignment.id(), c.movement()));
            case BEHIND -> accept(new MovementKept(consignment.id(), c.movement()));
            case CONTRADICTION -> reject(new Contradiction(consignment.id(), consignment.state(), c.movement()));
        };
    }

    /** Once for each message; what is none any more, because somebody else was quicker, is not told. */
    static Decision<CorrespondenceEvent, CorrespondenceRejection> tell(Consignment consignment, TellContradiction c) {
        return switch (consignment.meaning(c.movement())) {
            case CONTRADICTION -> accept(new MovementUnclear(consignment.id(), c.movement()));
            case KNOWN, FORWARD, BEHIND -> accept();
        };
    }
}
