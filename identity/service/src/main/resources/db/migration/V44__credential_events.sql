alter table sign_in drop constraint sign_in_kind_check;
alter table sign_in add constraint sign_in_kind_check check (kind in
    ('login', 'login_failed', 'logout', 'credential_changed', 'credential_removed', 'reset_requested', 'locked'));
