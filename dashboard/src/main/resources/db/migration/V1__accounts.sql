-- Accounts, sessions and the audit log. No figure of any release is ever kept here.
-- Moments are milliseconds since 1970 UTC, but in the audit log, where they are part of what is hashed.

create table account (
  id integer primary key,
  name text not null unique,
  role text not null check (role in ('perencana', 'sdm', 'admin', 'unit')),
  unit_id text,
  password text not null,
  enabled integer not null default 1 check (enabled in (0, 1)),
  failures integer not null default 0,
  blocked_until integer not null default 0,
  created_at integer not null,
  last_sign_in integer,
  check ((role = 'unit') = (unit_id is not null))
) strict;

-- Only the hash of a token is kept: whoever reads this table can sign in as nobody.
create table session (
  token_sha256 text primary key,
  account_id integer not null references account (id) on delete cascade,
  created_at integer not null,
  last_seen_at integer not null
) strict;

create index session_account on session (account_id);

create table audit (
  no integer primary key,
  at text not null,
  actor text not null,
  role text not null,
  action text not null,
  subject text not null,
  release_id text not null,
  address text not null,
  hash text not null
) strict;

-- The last entry, so that entries cut off at the end are missed.
create table audit_head (
  id integer primary key check (id = 1),
  no integer not null,
  hash text not null
) strict;

insert into audit_head (id, no, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- also stops "insert or replace", which deletes without asking the trigger of deletes
create trigger audit_only_next before insert on audit
when new.no <> (select no from audit_head) + 1
begin
  select raise(abort, 'audit entries are only added at the end');
end;

create trigger audit_no_update before update on audit
begin
  select raise(abort, 'audit entries are never changed');
end;

create trigger audit_no_delete before delete on audit
begin
  select raise(abort, 'audit entries are never deleted');
end;

create trigger audit_head_forward before update on audit_head when new.no <> old.no + 1
begin
  select raise(abort, 'the audit log only grows');
end;

create trigger audit_head_no_delete before delete on audit_head
begin
  select raise(abort, 'the audit log only grows');
end;
