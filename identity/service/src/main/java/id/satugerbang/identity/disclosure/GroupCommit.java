package id.satugerbang.identity.disclosure;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings the orders of many callers into common transactions; one citizen's orders keep their order. */
@Component
class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final DisclosureBatch batch;
    private final DisclosureProperties properties;
    private final List<Lane> lanes;

    GroupCommit(DisclosureBatch batch, DisclosureProperties properties) {
        this.batch = batch;
        this.properties = properties;
        this.lanes = IntStream.range(0, properties.lanes())
                .mapToObj(number -> new Lane("disclosure-" + number, properties.queue(), properties.batch(), this::run))
                .toList();
    }

    /**
     * Decides an order, and returns once its row is durable.
     *
     * @throws ProblemException {@code citizen_data_unavailable} where that cannot be known; the row may or may not be there
     */
    Outcome decide(Order order, Person person) {
        Job job = new Job(order, person, new CompletableFuture<>());
        if (!lanes.get(Math.floorMod(person.citizen().hashCode(), lanes.size())).offer(job)) {
            throw ProblemException.of(ProblemCode.CITIZEN_DATA_UNAVAILABLE);
        }
        try {
            return job.answer().get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemCode.CITIZEN_DATA_UNAVAILABLE);
        } catch (TimeoutException late) {
            throw ProblemException.of(ProblemCode.CITIZEN_DATA_UNAVAILABLE);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed);
        }
    }

    private void run(List<Job> jobs) {
        try {
            List<Result> results = batch.run(jobs);
            for (int at = 0; at < jobs.size(); at++) {
                results.get(at).tell(jobs.get(at));
            }
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "a batch of {} disclosures failed: {}",
                    jobs.size(),
                    failure.getClass().getSimpleName());
            again(jobs, failure);
        } catch (RuntimeException failure) {
            fail(jobs, failure);
        }
    }

    /** Once more, each by itself: what only one of them causes must not harm the others. */
    private void again(List<Job> jobs, RuntimeException failure) {
        if (Failures.mayPass(failure)) {
            jobs.forEach(this::alone);
        } else {
            fail(jobs, failure);
        }
    }

    private void alone(Job job) {
        try {
            batch.run(List.of(job)).get(0).tell(job);
        } catch (RuntimeException failure) {
            fail(List.of(job), failure);
        }
    }

    private static void fail(List<Job> jobs, RuntimeException failure) {
        jobs.forEach(job -> job.answer().completeExceptionally(failure));
    }

    @PreDestroy
    void stop() {
        lanes.forEach(Lane::stop);
    }
}
