package id.satugerbang.identity.ledger;

import id.satugerbang.api.identity.model.LedgerVerification;
import id.satugerbang.identity.canonical.Sha256;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows and checks as the contract has them. */
final class LedgerAnswers {

    private LedgerAnswers() {}

    static id.satugerbang.api.identity.model.LedgerEntry entry(LedgerPages.Placed placed) {
        return entry(placed.row()).former(placed.isFormer() ? true : null);
    }

    private static id.satugerbang.api.identity.model.LedgerEntry entry(LedgerEntry row) {
        NewEntry fact = row.fact();
        @Nullable Assistance assistance = fact.assistance();
        return new id.satugerbang.api.identity.model.LedgerEntry(
                        row.seq(),
                        fact.at().atOffset(ZoneOffset.UTC),
                        id.satugerbang.api.identity.model.LedgerEntry.KindEnum.fromValue(row.kind()),
                        fact.service(),
                        fact.operation(),
                        fact.attributes(),
                        id.satugerbang.api.identity.model.LedgerEntry.ChannelEnum.fromValue(fact.channel()),
                        Sha256.hex(row.prev()),
                        Sha256.hex(row.hash()))
                .release(fact.release())
                .purpose(fact.purpose())
                .code(fact.code())
                .member(fact.member())
                .officer(fact.officer())
                .traceId(fact.traceId())
                .act(assistance == null ? null : assistance.act())
                .agency(assistance == null ? null : assistance.agency());
    }

    static LedgerVerification verification(Verification checked) {
        LedgerVerification answer = new LedgerVerification(checked.finding().isEmpty(), checked.rows());
        checked.finding().ifPresent(finding -> answer.firstBadSeq(finding.seq())
                .fault(LedgerVerification.FaultEnum.fromValue(finding.fault().wire())));
        if (checked.isFormer()) {
            answer.former(true);
        }
        checked.checkpoint()
                .ifPresent(mark -> answer.checkpoint(mark.checkpoint()).checkpointSeq(mark.seq()));
        return answer;
    }
}
