package id.satugerbang.identity.disclosure;

/** Which part of the platform asked, under which id of its own. */
record RequestKey(String part, String requestId) {}
