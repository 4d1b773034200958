package vn.motcua.sla.deadline.web;

import vn.motcua.eventing.Handled;
import vn.motcua.sla.deadline.Deadline;
import vn.motcua.sla.deadline.DeadlineCommand;
import vn.motcua.sla.deadline.DeadlineRejection;

/** Where a leader's order goes. */
@FunctionalInterface
public interface ApologyOrders {

    Handled<Deadline, DeadlineRejection> order(String dossier, DeadlineCommand.OrderApology order);
}
