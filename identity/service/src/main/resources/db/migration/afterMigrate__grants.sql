-- What the service itself may do, where it runs with a role of its own; the ledger and the proofs of consent are only ever added to.
do $$
declare
    service name := '${service-role}';
begin
    if service = current_user then
        return;
    end if;
    execute format('grant usage on schema identity to %I', service);
    execute format('grant select, insert, update, delete on all tables in schema identity to %I', service);
    execute format('grant usage on all sequences in schema identity to %I', service);
    execute format('revoke insert, update, delete on flyway_schema_history, key_check from %I', service);
    execute format('revoke update, delete on ledger_entry, ledger_checkpoint, ledger_leaf, ledger_node, consent_event, consent_text from %I', service);
    execute format('revoke delete on ledger_head, consent from %I', service);
end
$$;
