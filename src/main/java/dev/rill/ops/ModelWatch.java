package dev.rill.ops;

import dev.rill.access.AdminNotices;
import dev.rill.access.AdminNotices.Notice;
import dev.rill.kernel.Time;
import dev.rill.model.ModelCatalog;
import dev.rill.model.providers.Fleet;
import dev.rill.model.providers.Fleet.Member;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks the providers every hour what they offer, and warns the admins once a day of models in use that are about to end. */
@ApplicationScoped
class ModelWatch {
    private static final Duration DAY = Duration.ofDays(1);

    private final Fleet fleet;
    private final AdminNotices notices;
    private final Time time;

    ModelWatch(Fleet fleet, AdminNotices notices, Time time) {
        this.fleet = fleet;
        this.notices = notices;
        this.time = time;
    }

    /** Not all replicas at the same moment. */
    @Scheduled(
            every = "1h",
            delayed = "10s",
            executionMaxDelay = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(fleet.members())
                .onItem()
                .transformToUniAndConcatenate(member -> member.catalog().check().chain(answer -> warn(member, answer)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> warn(Member member, ModelCatalog.Check answer) {
        if (!(answer instanceof ModelCatalog.Offers offers)) {
            return Uni.createFrom().voidItem();
        }
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        return Multi.createFrom()
                .iterable(Retirement.soon(member.listed(), offers.models(), today))
                .onItem()
                .transformToUniAndConcatenate(retirement -> notices.tell(notice(retirement)))
                .onItem()
                .ignoreAsUni();
    }

    private static Notice notice(Retirement one) {
        return new Notice(
                "retires:%s:%s".formatted(one.provider(), one.model()),
                DAY,
                texts -> texts.adminModelRetires(
                        one.model(), one.provider(), one.day().toString()));
    }
}
