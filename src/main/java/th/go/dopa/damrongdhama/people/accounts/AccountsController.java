package th.go.dopa.damrongdhama.people.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Account;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.people.NewAccount;
import th.go.dopa.damrongdhama.people.OpenedAccount;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** Accounts, as an administrator keeps them. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class AccountsController {

    private final Accounts accounts;
    private final Appointments appointments;

    AccountsController(Accounts accounts, Appointments appointments) {
        this.accounts = accounts;
        this.appointments = appointments;
    }

    @GetMapping("/admin/accounts")
    Page list(
            Staff staff,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String after) {
        return Page.show("people/accounts", new AccountsPage(accounts.list(staff, words, after), words.strip()));
    }

    @GetMapping("/admin/accounts/new")
    Page ask() {
        return Page.show("people/newaccount", new NewAccountPage(Form.empty()));
    }

    @PostMapping("/admin/accounts")
    Page open(Staff staff, Form form) {
        if (!NewAccount.goodUserName(form.value("user-name"))) {
            form.fault("user-name", "people.account.user-name-bad");
        }
        if (form.value("name").isEmpty() || form.value("name").length() > 120) {
            form.fault("name", "people.account.name-missing");
        }
        if (!form.faulty()) {
            try {
                return shown(staff, accounts.open(staff, new NewAccount(form.value("user-name"), form.value("name"))));
            } catch (Refused taken) {
                form.fault("user-name", taken.key());
            }
        }
        return Page.show("people/newaccount", new NewAccountPage(form)).status(422);
    }

    @GetMapping("/admin/accounts/{id}")
    Page one(Staff staff, @PathVariable String id) {
        return page(staff, Form.empty(), account(id));
    }

    @PostMapping("/admin/accounts/{id}/password")
    Page reset(Staff staff, @PathVariable String id) {
        return shown(staff, accounts.reset(staff, account(id)));
    }

    @PostMapping("/admin/accounts/{id}/second-factor")
    Page forgetSecondFactor(Staff staff, @PathVariable String id) {
        accounts.forgetSecondFactor(staff, account(id));
        return back(id);
    }

    @PostMapping("/admin/accounts/{id}/lock")
    Page lock(Staff staff, @PathVariable String id, Form form) {
        if (form.value("locked").equals("no")) {
            accounts.unlock(staff, account(id));
        } else {
            accounts.lock(staff, account(id));
        }
        return back(id);
    }

    @PostMapping("/admin/accounts/{id}/external-subject")
    Page recognise(Staff staff, @PathVariable String id, Form form) {
        String subject = form.value("external-subject");
        accounts.recognise(staff, account(id), subject.isEmpty() ? null : subject);
        return back(id);
    }

    @PostMapping("/admin/accounts/{id}/closure")
    Page close(Staff staff, @PathVariable String id, Form form) {
        if (!form.value("sure").equals("yes")) {
            form.fault("sure", "people.account.sure-missing");
            return page(staff, form, account(id)).status(422);
        }
        accounts.close(staff, account(id));
        return back(id);
    }

    private Page page(Staff staff, Form form, AccountId id) {
        Account account = accounts.account(staff, id);
        return Page.show(
                "people/account",
                new AccountPage(
                        form, account, appointments.of(id), staff.account().equals(id)));
    }

    private Page shown(Staff staff, OpenedAccount opened) {
        return Page.show(
                "people/onetimepassword",
                new OneTimePasswordPage(accounts.account(staff, opened.account()), opened.oneTimePassword()));
    }

    private static Page back(String id) {
        return Page.to("/admin/accounts/" + account(id));
    }

    private static AccountId account(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("an account");
        }
        return new AccountId(Long.parseLong(typed));
    }
}
