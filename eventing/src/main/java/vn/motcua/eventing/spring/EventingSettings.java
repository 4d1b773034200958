package vn.motcua.eventing.spring;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the plumbing.
 *
 * @param partitions partitions of the dossier topic, fixed when it was created
 * @param replicas copies that the broker keeps of each record
 * @param consumers threads that poll the dossier topic
 * @param sendTimeout how long the broker may take to answer
 * @param sweepPause pause between looks for what a crash left
 * @param sweepAge a record or todo is left over when it is this old
 * @param lookPause pause between looks at how much is waiting, and at numbers that are carried by now
 * @param owedPause pause between writes of watermarks that no other write has taken along; how much is taken again after a crash
 * @param checkPause pause between looks for what is due in business time
 * @param firstTry how long a begun todo belongs to who began it
 * @param longestPause longest pause between two tries of a todo, or of a check that fails
 * @param remembered how many subjects of one kind are remembered to spare reads
 * @param retryPause pause before records are taken again after database or broker failed
 */
@ConfigurationProperties("motcua.eventing")
@Validated
public record EventingSettings(
        @DefaultValue("12") @Positive int partitions,
        @DefaultValue("1") @Positive short replicas,
        @DefaultValue("1") @Positive int consumers,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("2s") Duration sweepPause,
        @DefaultValue("3s") Duration sweepAge,
        @DefaultValue("5s") Duration lookPause,
        @DefaultValue("1s") Duration owedPause,
        @DefaultValue("400ms") Duration checkPause,
        @DefaultValue("10s") Duration firstTry,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue("1000") @Positive int remembered,
        @DefaultValue("500ms") Duration retryPause) {}
