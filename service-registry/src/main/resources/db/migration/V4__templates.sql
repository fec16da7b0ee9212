create table template (
    id           uuid primary key,
    release_id   uuid not null unique references release (id),
    offered_by   text not null,
    offered_at   timestamptz not null default now(),
    withdrawn_at timestamptz
);

create table template_join (
    id         uuid primary key,
    template   uuid not null references template (id),
    release_id uuid not null unique references release (id),
    region     text not null,
    state      text not null check (state in ('submitted', 'approved', 'rejected')),
    reason     text,
    created_at timestamptz not null default now(),
    created_by text not null,
    decided_at timestamptz,
    decided_by text
);
create index template_join_of on template_join (template, region);

create table life_event (
    slug       text primary key check (slug ~ '^[a-z0-9-]{1,60}$'),
    name_id    text not null,
    name_en    text,
    summary_id text not null,
    summary_en text
);
create index service_life_events on service using gin (life_events);
insert into life_event (slug, name_id, name_en, summary_id, summary_en) values
    ('kelahiran', 'Kelahiran anak', 'A birth', 'Akta kelahiran, kartu identitas anak, jaminan kesehatan bayi.',
        'Birth certificate, child identity card, health insurance of the baby.'),
    ('sekolah', 'Masuk sekolah', 'Starting school', 'Pendaftaran sekolah dan bantuan pendidikan.',
        'School enrolment and education grants.'),
    ('bekerja', 'Mencari kerja', 'Looking for work', 'Kartu pencari kerja, pelatihan, lowongan.',
        'Job seeker card, training, vacancies.'),
    ('pernikahan', 'Pernikahan', 'A marriage', 'Akta perkawinan dan perubahan kartu keluarga.',
        'Marriage certificate and the new family card.'),
    ('pindah', 'Pindah rumah', 'Moving house', 'Surat pindah, kartu keluarga, sekolah dan puskesmas baru.',
        'Moving certificate, family card, new school and health centre.'),
    ('usaha-baru', 'Memulai usaha', 'Starting a business', 'Nomor induk berusaha, izin, dan pajak daerah.',
        'Business number, licences and local taxes.'),
    ('kendaraan', 'Memiliki kendaraan', 'Owning a vehicle', 'Pajak kendaraan dan pengesahan tahunan.',
        'Vehicle tax and the yearly validation.'),
    ('sakit', 'Sakit dan berobat', 'Falling ill', 'Fasilitas kesehatan, antrean, dan jaminan kesehatan.',
        'Health facilities, queues and health insurance.'),
    ('lanjut-usia', 'Lanjut usia', 'Growing old', 'Pensiun, bantuan sosial, dan layanan kesehatan lansia.',
        'Pension, social assistance and health care for the elderly.'),
    ('kematian', 'Kematian anggota keluarga', 'A death in the family', 'Akta kematian, ahli waris, dan santunan.',
        'Death certificate, inheritance and benefits.'),
    ('bencana', 'Terdampak bencana', 'Struck by a disaster', 'Peringatan, bantuan darurat, dan penggantian dokumen.',
        'Warnings, emergency aid and replacement of documents.')
on conflict do nothing;
