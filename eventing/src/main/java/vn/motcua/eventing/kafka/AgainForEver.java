package vn.motcua.eventing.kafka;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Puts the consumer back to where a failed poll began, so that the same records come again; whatever it failed by. The handlers
 * that come with the framework give up on some exceptions and discard the records, and this house discards none.
 */
record AgainForEver(Duration pause, Consumer<Throwable> told) implements CommonErrorHandler {

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(
            Exception why,
            ConsumerRecords<?, ?> poll,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable again) {
        for (TopicPartition place : poll.partitions()) {
            if (consumer.assignment().contains(place)) {
                consumer.seek(place, poll.records(place).getFirst().offset());
            }
        }
        tellAndPause(why, container);
    }

    @Override
    public void handleOtherException(
            Exception why,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        tellAndPause(why, container);
    }

    private void tellAndPause(Exception why, MessageListenerContainer container) {
        told.accept(NestedExceptionUtils.getMostSpecificCause(why));
        try {
            ListenerUtils.stoppableSleep(container, pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
