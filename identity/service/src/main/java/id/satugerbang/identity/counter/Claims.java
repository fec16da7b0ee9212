package id.satugerbang.identity.counter;

import id.satugerbang.identity.attribute.AttributeValues;
import id.satugerbang.identity.ledger.FormerChains;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileMove;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.verification.NikRegister;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Map;
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
        return niks.holder(AttributeValues.digits(nik)).filter(assisted::equals).isPresent();
    }

    /**
     * Moves everything; gives the keys that the citizen has then.
     *
     * @param merge true where data that the citizen has already is kept beside it; else the own profile must be empty
     * @throws ProblemException {@code already_exists}; {@code identifier_taken} where the own account has another NIK verified
     */
    @Transactional
    List<String> take(String assisted, String citizen, boolean merge) {
        Map<String, ProfileValue> own = values.read(Person.citizen(citizen));
        if (!merge && !moves.isEmpty(citizen)) {
            throw ProblemException.of(ProblemCode.ALREADY_EXISTS);
        }
        ProfileValue nik = own.get("nik");
        if (nik != null && nik.row().isVerified()) {
            throw ProblemException.of(ProblemCode.IDENTIFIER_TAKEN);
        }
        moves.move(assisted, citizen);
        chains.takeOver(assisted, citizen);
        return values.read(Person.citizen(citizen)).keySet().stream().sorted().toList();
    }
}
