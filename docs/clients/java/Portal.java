package vn.portal;

import java.util.List;
import java.util.UUID;
import vn.motcua.client.ApiClient;
import vn.motcua.client.ApiException;
import vn.motcua.client.intake.Channel;
import vn.motcua.client.intake.Delivery;
import vn.motcua.client.intake.DossierView;
import vn.motcua.client.intake.OrderWithdrawalRequest;
import vn.motcua.client.intake.PaperForm;
import vn.motcua.client.intake.SubmitDossierApplicant;
import vn.motcua.client.intake.SubmitDossierDocument;
import vn.motcua.client.intake.SubmitDossierRequest;
import vn.motcua.client.intake.api.DossierApi;
import vn.motcua.client.intake.api.DossierOrderApi;
import vn.motcua.client.notification.api.LetterApi;
import vn.motcua.client.routing.api.RouteApi;
import vn.motcua.client.sla.api.DeadlineApi;

/** A portal in small: files a dossier for a citizen, and shows how it stands. Compiled against the generated client in every build. */
public final class Portal {

    private Portal() {}

    public static void main(String[] arguments) throws ApiException {
        var house = new ApiClient();
        house.updateBaseUri(System.getenv().getOrDefault("MOTCUA_URL", "http://localhost:8080"));
        house.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("MOTCUA_TOKEN")));

        var dossiers = new DossierApi(house);
        // A key chosen before the first attempt makes a repeated request the same one.
        DossierView filed = dossiers.fileDossier(UUID.randomUUID().toString(), filing());
        System.out.println(filed.getCode() + " " + filed.getStatusName());

        // An order names the version that it was decided on; 412 means that somebody was quicker.
        var version = dossiers.readDossierWithHttpInfo(filed.getId()).getHeaders().get("etag").getFirst();
        try {
            new DossierOrderApi(house)
                    .askWithdrawal(filed.getId(), new OrderWithdrawalRequest().reason("Tôi không còn nhu cầu"), version);
        } catch (ApiException refused) {
            System.out.println(refused.getCode() + " " + refused.getResponseBody());
        }

        var deadline = new DeadlineApi(house).readDeadline(filed.getId());
        System.out.println(deadline.getState() + " " + deadline.getDueAt());
        new RouteApi(house).readRoute(filed.getId()).getSteps().forEach(step -> System.out.println(step.getName()));
        new LetterApi(house).listLettersOfDossier(filed.getId()).getItems().forEach(letter -> System.out.println(letter.getKind()));
    }

    private static SubmitDossierRequest filing() {
        return new SubmitDossierRequest()
                .procedure("1.004873")
                .receivingAgency("H99.21")
                .channel(Channel.ONLINE)
                .filer(new SubmitDossierApplicant()
                        .name("Nguyễn Văn Mẫu")
                        .idNumber("099301000123")
                        .email("mau@vi-du.vn"))
                .resultDelivery(Delivery.COUNTER)
                .documents(List.of(new SubmitDossierDocument().component("to-khai").form(PaperForm.ELECTRONIC)));
    }
}
