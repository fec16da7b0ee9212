package id.satugerbang.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the gateway.
 *
 * @param registryUri address of the service registry
 * @param identityUri address of the identity service
 * @param stateDir directory for what must survive a restart: route snapshot, token keys
 * @param portalDir directory of the built portal; without it the portal's pages are 404
 * @param portalPrevious directories of builds before it, whose hashed assets stay served while pages of theirs are open
 * @param replica name of this replica in heartbeats, unique among the running ones
 * @param clientSecret secret of the OAuth client {@code satu-gateway}
 * @param directCalls true where published calls go straight through the stages, past the framework's own filters
 * @param upstreamAllow {@code host:port} of upstreams that may be called although their address is not public
 * @param feed how the route table is kept up to date
 * @param forward limits towards the agencies' upstreams
 * @param bind limits towards the identity service
 * @param usage what is counted and reported
 * @param edge limits towards clients
 * @param policy how much traffic is taken
 * @param relay limits of bodies for the platform's own services
 */
@Validated
@ConfigurationProperties("satu.gateway")
public record GatewayProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8081") URI registryUri,
        @NotNull @DefaultValue("http://127.0.0.1:8082") URI identityUri,
        @NotNull @DefaultValue(".satu/gateway") Path stateDir,
        @NotNull @DefaultValue("portal/dist") Path portalDir,
        @NotNull @DefaultValue List<Path> portalPrevious,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") @DefaultValue("gateway-1")
        String replica,

        @Nullable String clientSecret,
        @DefaultValue("true") boolean directCalls,
        @DefaultValue List<String> upstreamAllow,
        @Valid @DefaultValue Feed feed,
        @Valid @DefaultValue Forward forward,
        @Valid @DefaultValue Bind bind,
        @Valid @DefaultValue Usage usage,
        @Valid @DefaultValue Edge edge,
        @Valid @DefaultValue Policy policy,
        @Valid @DefaultValue Relay relay) {

    /**
     * How the route table is kept up to date.
     *
     * @param block how long one read of the stream waits; stays below the command time-out of Redis
     * @param retry pause after a failed attempt
     * @param heartbeat interval of reports to the registry
     * @param snapshotDelay how long changes are gathered before the snapshot is written
     * @param startWait how long a replica that starts with routes of an earlier run waits for current ones before it is ready
     * @param registryTimeout time-out of calls to the registry
     */
    public record Feed(
            @DefaultValue("250ms") Duration block,
            @DefaultValue("500ms") Duration retry,
            @DefaultValue("2s") Duration heartbeat,
            @DefaultValue("1s") Duration snapshotDelay,
            @DefaultValue("3s") Duration startWait,
            @DefaultValue("2s") Duration registryTimeout) {}

    /**
     * Limits towards the agencies' upstreams.
     *
     * @param connectTimeout time to establish a connection
     * @param lookupTimeout time to look an upstream's name up
     * @param connectionLife longest life of a connection, which follows a name that moves; each ends up to a fifth earlier or later
     * @param maxConcurrentPerService calls in flight to one service on this replica
     * @param maxConnectionsPerHost connections to one upstream address on this replica
     * @param maxConnections connections to all upstreams together above which none is kept for another call
     * @param maxResponseHeader largest header section taken from an upstream
     * @param bodyTime longest that a client may take for a request body which is passed on while it arrives
     * @param circuitOpen how long a service's calls are paused after it failed repeatedly
     */
    public record Forward(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("2s") Duration lookupTimeout,
            @DefaultValue("5m") Duration connectionLife,
            @Min(1) @DefaultValue("256") int maxConcurrentPerService,
            @Min(1) @DefaultValue("2048") int maxConnectionsPerHost,
            @Min(1) @DefaultValue("4096") int maxConnections,
            @DefaultValue("32KB") DataSize maxResponseHeader,
            @DefaultValue("10m") Duration bodyTime,
            @DefaultValue("10s") Duration circuitOpen) {}

    /**
     * Limits towards the identity service.
     *
     * @param identityTimeout longest wait for the citizen's data of one call
     */
    public record Bind(@DefaultValue("1500ms") Duration identityTimeout) {}

    /**
     * What is counted and reported.
     *
     * @param interval pause between two reports to the registry
     * @param namedServices services that have metrics of their own; all others are one
     */
    public record Usage(
            @DefaultValue("10s") Duration interval,
            @Min(0) @DefaultValue("100") int namedServices) {}

    /**
     * Limits towards clients.
     *
     * @param headerTimeout time within which a request's header section must be complete
     * @param bodyIdle longest pause between two parts of a request body
     * @param answerIdle longest pause of a client in taking an answer
     * @param leastRate bytes a second that a client at least sends of a body and takes of an answer, event streams excepted
     * @param rateGrace time that a client may let the gateway wait in a message before the least rate counts
     * @param maxSlowPerAddress connections of one client address that may keep the gateway waiting in the middle of a message
     * @param idle how long an idle connection is kept
     * @param maxHeader largest header section
     * @param maxInitialLine largest request line
     * @param maxConnections open connections of clients; more are closed at once
     * @param maxConnectionsPerAddress open connections of one client address (IPv6: network /64); more are closed at once
     * @param hosts {@code host:port} under which clients may call, besides the public origin's
     * @param trustedProxies addresses or networks of proxies whose {@code X-Forwarded-For} names the client
     * @param drain how long a replica that was told to stop goes on serving, unready
     */
    public record Edge(
            @DefaultValue("10s") Duration headerTimeout,
            @DefaultValue("10s") Duration bodyIdle,
            @DefaultValue("10s") Duration answerIdle,
            @DefaultValue("1KB") DataSize leastRate,
            @DefaultValue("10s") Duration rateGrace,
            @Min(1) @DefaultValue("64") int maxSlowPerAddress,
            @DefaultValue("60s") Duration idle,
            @DefaultValue("16KB") DataSize maxHeader,
            @DefaultValue("8KB") DataSize maxInitialLine,
            @Min(1) @DefaultValue("20000") int maxConnections,
            @Min(1) @DefaultValue("12000") int maxConnectionsPerAddress,
            @DefaultValue List<String> hosts,
            @DefaultValue List<String> trustedProxies,
            @DefaultValue("3s") Duration drain) {}

    /**
     * How much traffic is taken; limits of single services come with their releases.
     *
     * @param callsPerCaller calls of one caller, or of one address's callers without a name, to all services within the window, on this
     *     replica
     * @param callsPerCallerWindow time in which they may be made
     * @param addressPercent what callers without a name may use up of a service's limit from one address; limits below 20 are not divided
     * @param countTimeout longest wait for Redis to count a call; then it is counted on this replica
     * @param maxInFlight calls in flight on this replica, to all services together
     * @param loopDelay delay of an event loop from which on calls are turned away
     */
    public record Policy(
            @Min(1) @DefaultValue("30000") int callsPerCaller,
            @DefaultValue("1m") Duration callsPerCallerWindow,
            @Min(1) @Max(100) @DefaultValue("50") int addressPercent,
            @DefaultValue("250ms") Duration countTimeout,
            @Min(1) @DefaultValue("8192") int maxInFlight,
            @DefaultValue("1s") Duration loopDelay) {}

    /**
     * Limits of bodies for the platform's own services, on this replica.
     *
     * @param body of any call
     * @param imports of the file of an import; the registry has a limit of its own for it
     */
    public record Relay(
            @Valid @DefaultValue Body body,
            @Valid @DefaultValue Imports imports) {}

    /**
     * Bodies of calls.
     *
     * @param largest bytes
     * @param time within which one must have arrived
     * @param streams how many of those that are not small may be on their way at the same time
     */
    public record Body(
            @DefaultValue("4MB") DataSize largest,
            @DefaultValue("2m") Duration time,
            @Min(1) @DefaultValue("32") int streams) {}

    /**
     * Files of imports.
     *
     * @param largest bytes
     * @param time within which one must have arrived
     * @param streams how many may be on their way at the same time; each holds a database connection of the registry
     */
    public record Imports(
            @DefaultValue("512MB") DataSize largest,
            @DefaultValue("1h") Duration time,
            @Min(1) @DefaultValue("2") int streams) {}
}
