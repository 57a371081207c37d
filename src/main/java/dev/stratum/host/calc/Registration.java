package dev.stratum.host.calc;

import com.sun.star.lang.XServiceInfo;
import com.sun.star.lang.XSingleComponentFactory;
import com.sun.star.lib.uno.helper.WeakBase;
import com.sun.star.uno.XComponentContext;
import dev.stratum.actions.ActionRunner;
import dev.stratum.functions.StratumFunctions;
import java.util.function.Function;

/**
 * Where LibreOffice enters: the extension's manifest names this class, LibreOffice asks it for the factory of each
 * implementation that the extension registers.
 */
public final class Registration {

    /** The name of the component that runs menu entries. */
    public static final String MENU_IMPLEMENTATION = MenuHandler.IMPLEMENTATION;

    /** The service that it offers. */
    public static final String MENU_SERVICE = MenuHandler.SERVICE;

    private Registration() {}

    /**
     * The factory of one implementation.
     *
     * @param implementation its registered name
     * @return the factory, {@code null} when the name is not one of ours
     */
    public static XSingleComponentFactory __getComponentFactory(String implementation) {
        if (implementation.equals(MENU_IMPLEMENTATION)) {
            ActionRunner runner = new ActionRunner();
            return new Factory(implementation, MENU_SERVICE, context -> new MenuHandler(context, runner));
        }
        return FunctionGroup.of(StratumFunctions.catalogue()).stream()
                .filter(group -> group.implementation().equals(implementation))
                .findFirst()
                .map(group -> new Factory(implementation, group.service(), context -> FunctionService.of(group)))
                .orElse(null);
    }

    private static final class Factory extends WeakBase implements XSingleComponentFactory, XServiceInfo {
        private final String implementation;
        private final String service;
        private final Function<XComponentContext, Object> maker;

        private Factory(String implementation, String service, Function<XComponentContext, Object> maker) {
            this.implementation = implementation;
            this.service = service;
            this.maker = maker;
        }

        @Override
        public Object createInstanceWithContext(XComponentContext context) {
            return maker.apply(context);
        }

        @Override
        public Object createInstanceWithArgumentsAndContext(Object[] arguments, XComponentContext context) {
            return maker.apply(context);
        }

        @Override
        public String getImplementationName() {
            return implementation;
        }

        @Override
        public boolean supportsService(String asked) {
            return service.equals(asked);
        }

        @Override
        public String[] getSupportedServiceNames() {
            return new String[] {service};
        }
    }
}
