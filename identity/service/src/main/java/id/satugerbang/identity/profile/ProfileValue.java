package id.satugerbang.identity.profile;

/** One value in clear, with the row that it came from. */
record ProfileValue(String value, StoredValue row) {

    @Override
    public String toString() {
        return "ProfileValue[" + row.attribute() + "]";
    }
}
