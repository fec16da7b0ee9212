-- A search reads all of its matches by the index of words; names are no longer looked through before, nor services in order of fit.
drop index catalogue_entry_name_terms;
drop index catalogue_entry_fit_order;
drop index catalogue_entry_name;
