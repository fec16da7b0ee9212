package id.satugerbang.support.mvc;

import org.springframework.util.unit.DataSize;

/**
 * A path whose bodies may be larger than those of all others, because they are streamed.
 *
 * @param path the whole path
 */
public record LargeBody(String path, DataSize limit) {}
