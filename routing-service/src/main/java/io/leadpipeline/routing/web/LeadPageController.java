package io.leadpipeline.routing.web;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.routing.application.AnswerOffer;
import io.leadpipeline.routing.application.OfferLinks;
import io.leadpipeline.routing.application.ReportOutcome;
import io.leadpipeline.routing.application.SetDuty;
import io.leadpipeline.routing.application.ShowLead;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.OpenedLink;
import io.leadpipeline.routing.domain.Sale;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What stands behind an accept link. Reading changes nothing, as mail scanners follow links; each
 * button posts and leads back to the page, which then says what became of it.
 */
@Controller
class LeadPageController {
  private final OfferLinks links;
  private final ShowLead leads;
  private final LeadPages pages;
  private final AnswerOffer offers;
  private final ReportOutcome outcomes;
  private final SetDuty duty;

  LeadPageController(
      OfferLinks links,
      ShowLead leads,
      LeadPages pages,
      AnswerOffer offers,
      ReportOutcome outcomes,
      SetDuty duty) {
    this.links = links;
    this.leads = leads;
    this.pages = pages;
    this.offers = offers;
    this.outcomes = outcomes;
    this.duty = duty;
  }

  @GetMapping("/a/{token}")
  ModelAndView show(@PathVariable String token, HttpServletRequest request) {
    return switch (links.open(token)) {
      case OpenedLink.Good(Offer offer) ->
          leads
              .show(offer)
              .map(shown -> pages.of(shown, token, request))
              .orElseGet(() -> gone("unknown", HttpStatus.NOT_FOUND));
      case OpenedLink.Expired _ -> gone("expired", HttpStatus.GONE);
      case OpenedLink.Unknown _ -> gone("unknown", HttpStatus.NOT_FOUND);
    };
  }

  @PostMapping("/a/{token}/accept")
  ModelAndView accept(@PathVariable String token) {
    return act(token, offer -> offers.answer(offer, new Answer.Accept()));
  }

  @PostMapping("/a/{token}/decline")
  ModelAndView decline(@PathVariable String token, @RequestParam DeclineReason reason) {
    return act(token, offer -> offers.answer(offer, new Answer.Decline(reason.code())));
  }

  @PostMapping("/a/{token}/contacted")
  ModelAndView contacted(@PathVariable String token, @RequestParam ContactWay how) {
    return act(token, offer -> outcomes.contacted(offer, how.code()));
  }

  @PostMapping("/a/{token}/snooze")
  ModelAndView snooze(@PathVariable String token) {
    return act(token, offer -> offers.answer(offer, new Answer.Snooze()));
  }

  @PostMapping("/a/{token}/qualified")
  ModelAndView qualified(@PathVariable String token) {
    return act(token, offer -> outcomes.ended(offer, OutcomeKind.QUALIFIED, ""));
  }

  @PostMapping("/a/{token}/rejected")
  ModelAndView rejected(@PathVariable String token, @RequestParam RejectReason reason) {
    return act(token, offer -> outcomes.ended(offer, OutcomeKind.REJECTED, reason.code()));
  }

  @PostMapping("/a/{token}/won")
  ModelAndView won(
      @PathVariable String token,
      @RequestParam Optional<BigDecimal> amount,
      @RequestParam Optional<String> currency) {
    Sale sale = Sales.of(amount.orElse(null), currency.orElse(null));
    return act(token, offer -> outcomes.won(offer, sale));
  }

  @PostMapping("/a/{token}/lost")
  ModelAndView lost(@PathVariable String token, @RequestParam LossReason reason) {
    return act(token, offer -> outcomes.ended(offer, OutcomeKind.LOST, reason.code()));
  }

  /** Whoever was set away for letting offers pass gets leads again. */
  @PostMapping("/a/{token}/back")
  ModelAndView back(@PathVariable String token) {
    return act(token, offer -> duty.comeBack(offer.rep()));
  }

  /** A refused answer needs no page of its own: the lead page says who has it now. */
  private ModelAndView act(String token, Consumer<Offer> answer) {
    return switch (links.open(token)) {
      case OpenedLink.Good(Offer offer) -> {
        answer.accept(offer);
        yield seeOther(token);
      }
      case OpenedLink.Expired _ -> gone("expired", HttpStatus.GONE);
      case OpenedLink.Unknown _ -> gone("unknown", HttpStatus.NOT_FOUND);
    };
  }

  private static ModelAndView seeOther(String token) {
    return new ModelAndView(new BackToPage(token));
  }

  private static ModelAndView gone(String why, HttpStatus status) {
    ModelAndView view = new ModelAndView("gone", status);
    view.addObject("why", why);
    return view;
  }
}
