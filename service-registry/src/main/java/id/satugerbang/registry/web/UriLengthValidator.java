package id.satugerbang.registry.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Bounds the length of an address: generated models hold {@code format: uri} with {@code maxLength} as sized {@link URI}. */
public class UriLengthValidator implements ConstraintValidator<Size, URI> {

    private int shortest;
    private int longest = Integer.MAX_VALUE;

    @Override
    public void initialize(Size size) {
        shortest = size.min();
        longest = size.max();
    }

    @Override
    public boolean isValid(@Nullable URI address, ConstraintValidatorContext context) {
        if (address == null) {
            return true;
        }
        int length = address.toString().length();
        return length >= shortest && length <= longest;
    }
}
