package id.satugerbang.identity.web;

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
        /** A signed-in person with the role officer and at least one agency. */
        OFFICER
    }
}
