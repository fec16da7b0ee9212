package id.satugerbang.quickstart.agencies.bpjs;

/** An outpatient clinic. */
record Clinic(String kode, String nama) {}
