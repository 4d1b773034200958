package vn.motcua.notification.post;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.NotificationEvent.ConsignmentKind;
import vn.motcua.contracts.reference.Agency;
import vn.motcua.eventing.Published;
import vn.motcua.eventing.Runner;
import vn.motcua.eventing.Stored;
import vn.motcua.eventing.Todo;
import vn.motcua.eventing.clock.BusinessClock;
import vn.motcua.eventing.seal.Seal;
import vn.motcua.notification.correspondence.Book;
import vn.motcua.notification.correspondence.Consignment;
import vn.motcua.notification.correspondence.Consignment.FilerAddress;
import vn.motcua.notification.correspondence.Consignment.GivenAddress;
import vn.motcua.notification.correspondence.ConsignmentId;
import vn.motcua.notification.correspondence.Correspondence;
import vn.motcua.notification.correspondence.CorrespondenceCommand;
import vn.motcua.notification.correspondence.CorrespondenceCommand.RecordOrder;
import vn.motcua.notification.correspondence.Errand;
import vn.motcua.notification.neighbour.Neighbours;
import vn.motcua.notification.post.PostOffice.Order;
import vn.motcua.notification.post.PostOffice.Party;

/** Places an order with the post. The applicant's name and address are fetched for it and not kept. */
@Component
public final class OrderPost implements Runner<Correspondence, CorrespondenceCommand> {

    private static final String DOSSIER = "Hồ sơ thủ tục hành chính";
    private static final String RESULT = "Kết quả giải quyết thủ tục hành chính";

    private final PostOffice post;
    private final Neighbours neighbours;
    private final Published<Agency> agencies;
    private final Seal seal;
    private final BusinessClock clock;

    public OrderPost(
            PostOffice post, Neighbours neighbours, Published<Agency> agencies, Seal seal, BusinessClock clock) {
        this.post = post;
        this.neighbours = neighbours;
        this.agencies = agencies;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Errand.ORDER_POST.kind();
    }

    @Override
    public CorrespondenceCommand run(Stored<Correspondence> subject, Todo todo) {
        var id = ConsignmentId.of(Objects.requireNonNull(todo.data().get(Errand.SUBJECT)));
        var book = subject.state().written().orElseThrow();
        post.place(todo.id(), order(book, book.consignment(id).orElseThrow()));
        return new RecordOrder(id, clock.now());
    }

    private Order order(Book book, Consignment consignment) {
        var agency = office(agencies.get(book.dossier().receivingAgency().value()));
        var applicant = applicant(consignment);
        var number = consignment.id().toString();
        var reference = book.dossier().code();
        return switch (consignment.kind()) {
            case COLLECT -> new Order(number, reference, ConsignmentKind.COLLECT, applicant, agency, DOSSIER, 0);
            case RETURN -> new Order(number, reference, ConsignmentKind.RETURN, agency, applicant, RESULT, 0);
        };
    }

    private static Party office(Agency agency) {
        return new Party(agency.name(), agency.phone(), agency.place());
    }

    private Party applicant(Consignment consignment) {
        var filer = neighbours.contact(consignment.id().dossier()).filer();
        var address =
                switch (consignment.destination()) {
                    case FilerAddress _ ->
                        filer.address() == null ? null : filer.address().text();
                    case GivenAddress given ->
                        seal.open(
                                given.address().ciphertext(),
                                consignment.id().dossier().value());
                };
        return new Party(filer.name(), filer.phone(), required(address, consignment));
    }

    private static String required(@Nullable String address, Consignment consignment) {
        if (address == null || address.isBlank()) {
            throw new IllegalStateException("Expected an address for " + consignment.id() + ", found none");
        }
        return address;
    }
}
