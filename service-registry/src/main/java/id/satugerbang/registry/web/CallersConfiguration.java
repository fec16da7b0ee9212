package id.satugerbang.registry.web;

import id.satugerbang.support.mvc.InternalCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may call what, before a body is read: each internal operation is for the one part that needs it (declarations for identity,
 * all others for gateways), each of the registry's own for whom its {@link id.satugerbang.registry.access.Allowed} names.
 */
@Configuration(proxyBeanMethods = false)
class CallersConfiguration implements WebMvcConfigurer {

    private static final String INTERNAL = "/internal/**";
    private static final String DECLARATIONS = "/internal/v1/declarations/**";

    private final AllowedInterceptor allowed;

    CallersConfiguration(AllowedInterceptor allowed) {
        this.allowed = allowed;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyFor("gateway"))
                .addPathPatterns(INTERNAL)
                .excludePathPatterns(DECLARATIONS);
        registry.addInterceptor(new OnlyFor("identity")).addPathPatterns(DECLARATIONS);
        registry.addInterceptor(allowed).addPathPatterns("/registry/**");
    }

    private record OnlyFor(String part) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (part.equals(InternalCaller.of(request))) {
                return true;
            }
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
    }
}
