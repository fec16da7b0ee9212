package id.satugerbang.gateway.route;

/**
 * Where a 2xx JSON answer names the application that it began or tells of.
 *
 * @param receipt RFC 6901 pointer to the agency's number for it
 * @param status RFC 6901 pointer to its status
 */
public record CasePointers(String receipt, String status) {}
