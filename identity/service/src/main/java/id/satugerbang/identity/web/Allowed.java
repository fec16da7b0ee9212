package id.satugerbang.identity.web;

import id.satugerbang.support.caller.Assurance;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States beside an operation who may call it; an operation without it is refused to everybody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Audience value();

    /** For {@link Audience#PARTS}: names of the parts that may; all others are refused. */
    String[] parts() default {};

    /** The weakest sign-in of a person with which the operation can be called. */
    Assurance assurance() default Assurance.NONE;

    /** Who may call an operation. */
    enum Audience {
        /** Everybody; the path is also among the public ones. */
        PUBLIC,
        /** The parts of the platform that are named beside it; the token was checked before. */
        PARTS,
        /** A signed-in person, whatever the role. */
        PERSON,
        /** A signed-in person with the role citizen. */
        CITIZEN,
        /** A signed-in person who is a citizen, or an officer who may act for one. */
        CITIZEN_OR_OFFICER,
        /** A signed-in person who is a citizen, or an officer who names the assisted session in the query. */
        CITIZEN_OR_ASSISTED,
        /** A signed-in person with the role officer and at least one agency. */
        OFFICER
    }
}
