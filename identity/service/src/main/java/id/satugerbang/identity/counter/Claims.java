package id.satugerbang.identity.counter;

import id.satugerbang.identity.ledger.FormerChains;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileMove;
import id.satugerbang.identity.verification.NikRegister;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a citizen take over the account that an officer made, once there is an account of the citizen's own. */
@Service
class Claims {

    private final NikRegister niks;
    private final ProfileMove moves;
    private final PersonValues values;
    private final FormerChains chains;

    Claims(NikRegister niks, ProfileMove moves, PersonValues values, FormerChains chains) {
        this.niks = niks;
        this.moves = moves;
        this.values = values;
        this.chains = chains;
    }

    /** True where the receipt's account is the one of this NIK. */
    boolean fits(String assisted, String nik) {
        return niks.holder(nik.strip()).filter(assisted::equals).isPresent();
    }

    /** Moves everything; gives the keys that came over. @throws ProblemException {@code already_exists} */
    @Transactional
    List<String> take(String assisted, String citizen) {
        if (!moves.isEmpty(citizen)) {
            throw ProblemException.of(ProblemCode.ALREADY_EXISTS);
        }
        moves.move(assisted, citizen);
        chains.takeOver(assisted, citizen);
        return values.read(Person.citizen(citizen)).keySet().stream().sorted().toList();
    }
}
