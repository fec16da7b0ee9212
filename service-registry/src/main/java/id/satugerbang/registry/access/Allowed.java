package id.satugerbang.registry.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States beside an operation who may call it. That is decided before its body and its parameters are looked at; an operation
 * without it is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    To value();

    /** Who may call an operation; agency, service and release are those that its path names. */
    enum To {
        /** Everybody; the path is also among the public ones. */
        EVERYBODY,
        /** A citizen, not software. */
        CITIZENS,
        /** Officers and reviewers. */
        STAFF,
        /** Officers of any agency. */
        OFFICERS,
        REVIEWERS,
        /** Who may see what belongs to the agency. */
        SEEING_AGENCY,
        OFFICERS_OF_AGENCY,
        /** Who may see the service. */
        SEEING_SERVICE,
        /** Officers of an owner of the service. */
        OFFICERS_OF_SERVICE,
        /** Who may see the release. */
        SEEING_RELEASE,
        /** Officers of an owner of the release's service. */
        OFFICERS_OF_RELEASE,
        /** Who may ask for the transition that the path names. */
        MOVING_RELEASE,
        /** Officers of an owner of the service that something was said about. */
        ANSWERING_FEEDBACK
    }
}
